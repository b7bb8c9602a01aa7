package sansheng.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The console's walls. */
@AnalyzeClasses(packages = "sansheng", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theConsoleSpeaksWithAsteriskThroughTheCutOnly =
      noClasses()
          .that()
          .resideInAPackage("sansheng.console..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.asteriskjava..");

  @ArchTest
  static final ArchRule onlyTheCompositionKnowsHowTheBridgeIsMade =
      noClasses()
          .that()
          .resideInAPackage("sansheng.console..")
          .and()
          .resideOutsideOfPackages(
              "sansheng.console",
              "sansheng.console.demo",
              "sansheng.console.ops",
              "sansheng.console.replay")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("sansheng.cti.ami..", "sansheng.cti.event..");

  @ArchTest
  static final ArchRule everyQueryHasADeadline =
      noClasses()
          .that()
          .resideOutsideOfPackage("sansheng.console.db..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.vertx.sqlclient.Pool");

  @ArchTest
  static final ArchRule storesKnowNoHttp =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.core.http..");

  @ArchTest
  static final ArchRule urlsAreBoundInFiveLists =
      noClasses()
          .that()
          .haveNameNotMatching(
              "sansheng\\.console\\.web\\.(Call|Customer|Promise|Word)?Routes(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.vertx.ext.web.Route");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Helper|Util|Utils)(\\$.*)?");

  @ArchTest
  static final ArchRule apiAndPagesLiveWithTheirFeature =
      classes()
          .that()
          .haveSimpleNameEndingWith("Pages")
          .or()
          .haveSimpleNameEndingWith("Api")
          .should()
          .resideOutsideOfPackages("sansheng.console.db..", "sansheng.cti..");
}
