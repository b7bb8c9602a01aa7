package sansheng.console.callscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.console.web.Messages;

class FenceTest {
  private static final Map<String, CallFacts> SAMPLES =
      SampleCalls.in(new Messages(), Locale.ENGLISH);
  private static final CallFacts KNOWN = SAMPLES.values().iterator().next();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1..1000000000 as i>x</#list>",
        "<#list 1..1000000000 as i></#list>",
        "<#macro m><@m/></#macro><@m/>",
        "<#function f()><#return f()></#function>${f()}",
        "<#assign x = \"freemarker.template.utility.Execute\"?new()>${x(\"id\")}",
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${firm?api.class}",
        "${firm?eval}",
        "<#if firm?eval>x</#if>",
        "${firm?interpret}",
        "<@firm?interpret/>",
        "<#include \"/etc/passwd\">",
        "<#import \"/etc/passwd\" as x>",
        "${.main_template_name}",
        "${.data_model?keys?join(\",\")}",
        "${.globals}",
        "${firm?left_pad(1000000000)}",
        "${\"(a+)+$\"?matches(firm)}",
        "${firm?replace(\"(a*)*b\", \"x\", \"r\")}",
        "${firm?replace(\"\", \"xxxxxxxxxx\")}",
        "${\"${firm}\"}",
        "${firm!\"${agent?eval}\"}",
        "${firm!agent}",
        "${firm + firm}",
        "${firm.class}",
        "${firm[0]}",
        "${class}",
        "#{5?eval}",
        "[#list 1..10 as i]${i}[/#list]",
        "<#ftl output_format=\"HTML\">x",
        "<#setting locale=\"fr\">x",
        "<#attempt>x<#recover>y</#attempt>",
        "<#switch firm><#case \"x\">y</#switch>",
        "<#stop \"now\">",
        "<#visit firm>",
        "<#noparse>${x}</#noparse>",
        "<#if firm??>x",
        "x</#if>",
        "<#else>x",
        "<#if a >b<#if x>>",
        "<#if firm?? && >x</#if>",
        "<#if firm == agent>x</#if>",
        "<#if firm == \"x\">x</#if>",
        "<#if holiday == \"new-year\">x</#if>",
        "<#if holiday?? && holiday == \"whitsun\">x</#if>",
        "<#if caller??>x<#else>${address}</#if>",
        "<#if !caller??>${address}</#if>",
        "<#if caller?? || holiday??>${address}</#if>",
        "<#if caller??>${promiseTime}</#if>",
        "<#-- never ends",
        "${promiseTime}",
      })
  void whatIsHostileOrWrongStaysOutside(String text) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(Fence.read(text, 1).troubles()).as(text).isNotEmpty();
          Assertions.assertThrows(
              ScriptRefused.class, () -> new ScriptRenderer().render(script(text), KNOWN));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${firm}",
        "${ firm }",
        "${address!\"you\"}",
        "<#-- <#list> is a remark --> x",
        "<#if caller??>${address} ${surname}</#if>",
        "<#if !caller??>x<#else>${address}</#if>",
        "<#if !(caller?? || holiday??)>x<#elseif caller??>${address}</#if>",
        "<#if caller?? && holiday??>${address}${holidayName}</#if>",
        "<#if holiday?? && holiday == \"new-year\">x</#if>",
        "<#if !holiday?? || holiday != \"new-year\">x</#if>",
        "<#if caller??><#if promiseTime??>${address} ${promiseTime}</#if></#if>",
        "<#if partOfDay == \"morning\">x<#elseif partOfDay == \"evening\">y<#else>z</#if>",
        "A price of 5 $ or {less} and a #hash, a < b",
      })
  void whatAuthorsNeedPasses(String text) throws ScriptRefused {
    assertThat(Fence.read(text, 1).troubles()).as(text).isEmpty();
    for (CallFacts facts : SAMPLES.values()) {
      new ScriptRenderer().render(script(text), facts);
    }
  }

  @Test
  void whatSomebodyIsCalledIsNeverRead() throws ScriptRefused {
    String name = "${firm} <#list 1..9 as i>x</#list> \"?eval}";
    CallFacts facts =
        CallFacts.of(
                new Messages(),
                Locale.ENGLISH,
                "F",
                "A",
                "1001",
                java.time.ZonedDateTime.parse("2026-11-24T09:00+08:00"))
            .caller(name, Honorific.MR)
            .known();
    RenderedScript said =
        new ScriptRenderer().render(script("<#if caller??>${caller}</#if>"), facts);
    assertThat(said.lines().getFirst().text()).isEqualTo(name);
  }

  @Test
  void depthIsBounded() {
    String nested = "<#if firm??>".repeat(2000) + "x" + "</#if>".repeat(2000);
    assertThat(Fence.read(nested, 1).troubles()).isNotEmpty();
    String brackets = "<#if " + "(".repeat(90) + "firm??" + ")".repeat(90) + ">x</#if>";
    assertThat(Fence.read(brackets, 1).troubles()).isNotEmpty();
    String denied = "<#if " + "!".repeat(150) + "firm??" + ">x</#if>";
    assertThat(Fence.read(denied, 1).troubles()).isNotEmpty();
    String joined = "<#if " + "firm?? && ".repeat(3000) + "firm??>x</#if>";
    assertThat(Fence.read(joined, 1).troubles()).isNotEmpty();
  }

  @Test
  void theLineAndTheWordThatWasMeantAreNamed() {
    List<ScriptTrouble> troubles = Fence.read("one\ntwo ${frim}\n<#list x>", 7).troubles();
    assertThat(troubles.stream().map(ScriptTrouble::line).collect(Collectors.toList()))
        .containsExactly(8, 9);
    assertThat(troubles.getFirst().sentence(new Messages(), Locale.ENGLISH))
        .isEqualTo("There is no word frim. Did you mean firm?");
  }

  private static CallScript script(String text) {
    return new CallScript(
        "test",
        Locale.ENGLISH,
        1,
        "Test",
        0,
        new When(null, null, null, null, null, java.util.Set.of(), java.util.Set.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(new ScriptLine("line", ScriptLine.Kind.SAY, text, 1)),
        List.of(),
        java.util.Set.of(),
        null,
        text);
  }
}
