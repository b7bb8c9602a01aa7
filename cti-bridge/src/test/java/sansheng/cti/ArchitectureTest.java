package sansheng.cti;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;

/** The walls of the bridge. */
@AnalyzeClasses(packages = "sansheng.cti", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule only_ami_speaks_asterisk_java =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cti.ami..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.asteriskjava..");

  @ArchTest
  static final ArchRule nobody_uses_asterisk_javas_live_objects =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.asteriskjava.live..");

  @ArchTest
  static final ArchRule the_floor_and_its_events_depend_on_java_and_themselves =
      noClasses()
          .that()
          .resideInAnyPackage("..cti.floor..", "..cti.event..")
          .should()
          .dependOnClassesThat(
              not(
                  resideInAnyPackage(
                      "java.lang..",
                      "java.time..",
                      "java.util..",
                      "java.nio.charset",
                      "org.jspecify..",
                      "sansheng.cti.floor..",
                      "sansheng.cti.event..")));

  @ArchTest
  static final ArchRule the_floor_has_no_threads =
      noClasses()
          .that()
          .resideInAnyPackage("..cti.floor..", "..cti.event..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.concurrent..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class);

  @ArchTest
  static final ArchRule the_floor_looks_at_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage("..cti.floor..", "..cti.event..")
          .should()
          .accessTargetWhere(describe("a clock", ArchitectureTest::isClock));

  @ArchTest
  static final ArchRule nothing_is_written_to_a_pbx_but_through_the_gate =
      noClasses()
          .that()
          .doNotHaveSimpleName("AmiGate")
          .should()
          .accessTargetWhere(
              describe(
                  "asterisk-java's way to send",
                  a ->
                      a.getTargetOwner().getPackageName().startsWith("org.asteriskjava")
                          && a.getName().startsWith("send")));

  @ArchTest
  static final ArchRule the_bridge_knows_no_database_and_no_web =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "io.vertx..", "java.net.http..");

  @ArchTest
  static final ArchRule a_class_is_named_after_what_it_is =
      noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Helper|Util|Utils)");

  private static boolean isClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    boolean now = owner.getPackageName().equals("java.time") && access.getName().equals("now");
    boolean system =
        owner.isEquivalentTo(System.class)
            && (access.getName().equals("nanoTime")
                || access.getName().equals("currentTimeMillis"));
    DescribedPredicate<JavaClass> source = JavaClass.Predicates.assignableTo(InstantSource.class);
    return now || system || source.test(owner);
  }
}
