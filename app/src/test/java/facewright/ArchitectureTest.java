package facewright;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import facewright.engine.Nd;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of docs/ARCHITECTURE.md. Runs here because this module sees the classes of all. */
class ArchitectureTest {
    /** Operations whose form with a Java number is not safe to train with. */
    private static final Set<String> SCALAR_OPERATIONS =
            Set.of(
                    "mul",
                    "muli",
                    "div",
                    "divi",
                    "mod",
                    "modi",
                    "pow",
                    "powi",
                    "maximum",
                    "minimum",
                    "scaleGradient");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("facewright");

    /**
     * Which of our packages a package may use besides itself. Two dots: with its subpackages. A
     * package that is not here fails {@link #everyPackageHasItsPlace}.
     */
    private static final Map<String, List<String>> LAYERS =
            Map.ofEntries(
                    Map.entry("facewright.domain", List.of()),
                    Map.entry("facewright.job", List.of()),
                    Map.entry("facewright.audio", List.of("facewright.domain", "facewright.job")),
                    Map.entry(
                            "facewright.audio.augment",
                            List.of("facewright.domain", "facewright.job", "facewright.audio")),
                    Map.entry(
                            "facewright.features",
                            List.of("facewright.domain", "facewright.job", "facewright.audio")),
                    Map.entry("facewright.speech", List.of("facewright.domain", "facewright.job")),
                    Map.entry(
                            "facewright.speech.layer",
                            List.of("facewright.domain", "facewright.speech")),
                    Map.entry(
                            "facewright.align..",
                            List.of(
                                    "facewright.domain",
                                    "facewright.job",
                                    "facewright.audio",
                                    "facewright.features",
                                    "facewright.speech",
                                    "facewright.io..")),
                    Map.entry(
                            "facewright.engine..",
                            List.of("facewright.domain", "facewright.job", "facewright.io..")),
                    Map.entry(
                            "facewright.nn..",
                            List.of(
                                    "facewright.domain",
                                    "facewright.job",
                                    "facewright.features",
                                    "facewright.speech",
                                    "facewright.speech.layer",
                                    "facewright.io..",
                                    "facewright.engine..")),
                    Map.entry(
                            "facewright.training..",
                            List.of(
                                    "facewright.domain",
                                    "facewright.job",
                                    "facewright.audio",
                                    "facewright.features",
                                    "facewright.speech",
                                    "facewright.speech.layer",
                                    "facewright.align..",
                                    "facewright.io..",
                                    "facewright.metrics",
                                    "facewright.engine..",
                                    "facewright.nn..",
                                    "facewright.method")),
                    Map.entry(
                            "facewright.method",
                            List.of(
                                    "facewright.domain",
                                    "facewright.job",
                                    "facewright.features",
                                    "facewright.speech",
                                    "facewright.speech.layer")),
                    Map.entry(
                            "facewright.method.*..",
                            List.of(
                                    "facewright.domain",
                                    "facewright.job",
                                    "facewright.audio",
                                    "facewright.features",
                                    "facewright.speech",
                                    "facewright.speech.layer",
                                    "facewright.align..",
                                    "facewright.io..",
                                    "facewright.engine..",
                                    "facewright.nn..",
                                    "facewright.method")),
                    Map.entry("facewright.metrics", List.of("facewright.domain")),
                    Map.entry(
                            "facewright.io..",
                            List.of("facewright.domain", "facewright.job", "facewright.speech")),
                    Map.entry(
                            "facewright.assets..",
                            List.of(
                                    "facewright.domain",
                                    "facewright.job",
                                    "facewright.audio..",
                                    "facewright.io..",
                                    "facewright.speech",
                                    "facewright.speech.layer")),
                    Map.entry(
                            "facewright.viewport..",
                            List.of("facewright.domain", "facewright.job")),
                    Map.entry("facewright.app..", List.of("facewright..")),
                    Map.entry(
                            "facewright.cli",
                            List.of(
                                    "facewright.domain",
                                    "facewright.job",
                                    "facewright.audio",
                                    "facewright.features",
                                    "facewright.speech",
                                    "facewright.align..",
                                    "facewright.engine..",
                                    "facewright.nn..",
                                    "facewright.method",
                                    "facewright.io..",
                                    "facewright.metrics",
                                    "facewright.training..",
                                    "facewright.assets..",
                                    "facewright.viewport..",
                                    "facewright.app",
                                    "facewright.app.animate",
                                    "facewright.app.settings")));

    /**
     * Classes that stand in the package they are the front of, yet serve its subpackages too. They
     * count as packages of their own, by these names, and may be in no cycle either.
     */
    private static final Map<String, String> LEAVES =
            Map.of(
                    "facewright.app.AppText", "texts of app",
                    "facewright.assets.AssetsText", "texts of assets",
                    "facewright.training.TrainingText", "texts of training",
                    "facewright.app.AppVersion", "version of app",
                    "facewright.viewport.ViewportText", "texts of viewport",
                    "facewright.viewport.CameraPose", "camera of viewport",
                    "facewright.viewport.CameraPreset", "camera of viewport",
                    "facewright.viewport.FaceBounds", "camera of viewport");

    private static final String[] TOOLKIT_CODE = {
        "facewright.app.ui..", "facewright.app.window..", "facewright.viewport"
    };

    @Test
    void seesTheClassesOfAllModules() {
        Set<String> missing = new TreeSet<>();
        for (String name :
                List.of(
                        "facewright.domain.FaceMotion",
                        "facewright.assets.head.BuiltInHead",
                        "facewright.viewport.FaceViewport",
                        "facewright.app.Launcher")) {
            if (!CLASSES.contain(name)) {
                missing.add(name);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPackageHasItsPlace() {
        classes()
                .should()
                .resideInAnyPackage(LAYERS.keySet().toArray(String[]::new))
                .because("a package without a line in LAYERS would escape the rules")
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyTheLayersBelow() {
        return LAYERS.entrySet().stream()
                .map(
                        layer ->
                                DynamicTest.dynamicTest(
                                        layer.getKey(),
                                        () -> checkLayer(layer.getKey(), layer.getValue())));
    }

    private static void checkLayer(String layer, List<String> below) {
        List<String> allowed = new ArrayList<>(below);
        allowed.add(layer);
        classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("facewright.."))
                                .or(resideInAnyPackage(allowed.toArray(String[]::new))))
                .because("data flows one way: " + layer + " knows nothing of what is built on it")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().assignedFrom(new Packages())
                .should()
                .beFreeOfCycles()
                .because("a package in a cycle can be neither understood nor tested alone")
                .check(CLASSES);
    }

    @Test
    void domainAndJobArePure() {
        classes()
                .that()
                .resideInAnyPackage("facewright.domain", "facewright.job")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..", "org.jspecify..", "facewright.domain", "facewright.job"))
                .because("values and jobs must fit into every program, with no library behind them")
                .check(CLASSES);
    }

    @Test
    void nothingBelowTheViewModelKnowsTheToolkit() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "facewright.domain..",
                        "facewright.job..",
                        "facewright.audio..",
                        "facewright.features..",
                        "facewright.speech..",
                        "facewright.align..",
                        "facewright.engine..",
                        "facewright.nn..",
                        "facewright.method..",
                        "facewright.training",
                        "facewright.io..",
                        "facewright.metrics..",
                        "facewright.assets..",
                        "facewright.cli..",
                        "facewright.viewport.render..",
                        "facewright.viewport.capture..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("animation, export and pictures must work where there is no display")
                .check(CLASSES);
    }

    @Test
    void nativeMediaCodeStaysBehindTwoPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("facewright.audio..", "facewright.viewport.capture..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .because("native memory and natives that fail to load are dealt with in one place")
                .check(CLASSES);
    }

    @Test
    void tensorsStayBelowTheMethod() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "facewright.engine..",
                        "facewright.nn..",
                        "facewright.method.*..",
                        "facewright.training..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .because("native memory has an owner, and windows and files never hold a tensor")
                .check(CLASSES);
    }

    @Test
    void tensorsMeetConstantsInTheSafeHelperOnly() {
        noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "a tensor operation with a Java number",
                                ArchitectureTest::lendsAConstant))
                .because(
                        "DJL frees such a constant before the gradient is computed; Nd has the same"
                                + " operations with constants that stay")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotBelongToAnyOf(Nd.class)
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "a convolution of DJL",
                                call ->
                                        call.getName().equals("convolution")
                                                && call.getTargetOwner()
                                                        .getPackageName()
                                                        .startsWith("ai.djl")))
                .because("libtorch takes in memory beside some weights; Nd.conv1d does not")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl.training.loss..")
                .because("the losses of DJL use such operations inside")
                .check(CLASSES);
    }

    private static boolean lendsAConstant(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(NDArray.class)
                && SCALAR_OPERATIONS.contains(call.getName())
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isAssignableTo(Number.class));
    }

    @Test
    void viewModelsUsePropertiesOnly() {
        noClasses()
                .that(areViewModels())
                .should()
                .dependOnClassesThat(
                        resideInAPackage("javafx..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "javafx.beans..", "javafx.collections.."))))
                .because("view-models are tested without a toolkit and can serve another one")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areViewModels() {
        return DescribedPredicate.describe(
                "are view-models",
                type -> {
                    String name = outermost(type).getSimpleName();
                    return name.endsWith("ViewModel")
                            || name.equals("Player")
                            || name.equals("StudioSession")
                            || type.getPackageName().startsWith("facewright.app.project")
                            || type.getPackageName().startsWith("facewright.app.animate")
                            || type.getPackageName().startsWith("facewright.app.settings");
                });
    }

    @Test
    void methodsDoNotKnowEachOther() {
        slices().matching("facewright.method.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a new method is one package, and can be taken out again")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("facewright.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what people read goes to the window or the command; the rest is logged")
                .check(CLASSES);
    }

    @Test
    void nobodyStartsThreadsOfTheirOwn() {
        noClasses()
                .should()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, String.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .because("threads come from executors, are named, and end with the studio")
                .check(CLASSES);
    }

    @Test
    void onlyToolkitCodePostsToTheToolkitThread() {
        noClasses()
                .that()
                .resideOutsideOfPackages(TOOLKIT_CODE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("the job runner brings results to the window; others need not know how")
                .check(CLASSES);
    }

    @Test
    void filesArePaths() {
        noClasses()
                .that()
                // The toolkit's file dialogs and drag boards speak File; they are turned round
                // here.
                .resideOutsideOfPackages("facewright.app.ui..", "facewright.app.window..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(File.class)
                .because("Path names its errors and works in tests with other file systems")
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    /** One slice per package, with the leaves on their own. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass outer = outermost(type);
            return SliceIdentifier.of(
                    LEAVES.getOrDefault(outer.getFullName(), outer.getPackageName()));
        }

        @Override
        public String getDescription() {
            return "packages of facewright";
        }
    }
}
