package facewright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibtorchTest {
    @TempDir private Path folder;

    @Test
    void anUnpackedLibtorchIsRecognisedByItsRootOrItsLibraries() throws Exception {
        Path root = libtorch("2.7.1+cu128", true);
        Libtorch byRoot = Libtorch.check(root);
        assertEquals("cu128", byRoot.flavour());
        assertEquals(root.resolve("lib"), byRoot.folder());
        assertEquals(byRoot, Libtorch.check(root.resolve("lib")));
    }

    @Test
    void anEmptyFolderSaysWhatIsMissing() {
        StudioException refusal = assertThrows(StudioException.class, () -> Libtorch.check(folder));
        assertEquals("engine.libtorch-missing", refusal.messageKey());
        assertTrue(String.valueOf(refusal.getMessage()).contains(Torch.VERSION));
    }

    @Test
    void anotherVersionIsRefusedBeforeItIsLoaded() throws Exception {
        Path root = libtorch("2.5.0+cpu", false);
        assertEquals(
                "engine.libtorch-version",
                assertThrows(StudioException.class, () -> Libtorch.check(root)).messageKey());
    }

    @Test
    void anotherCudaIsRefusedBeforeItIsLoaded() throws Exception {
        Path root = libtorch("2.7.1+cu118", true);
        assertEquals(
                "engine.libtorch-flavour",
                assertThrows(StudioException.class, () -> Libtorch.check(root)).messageKey());
    }

    @Test
    void onlyComputersWithALibtorchAreSupported() {
        assertTrue(Libtorch.isSupported("linux", "amd64"));
        assertTrue(Libtorch.isSupported("mac os x", "aarch64"));
        assertTrue(Libtorch.isSupported("windows 11", "amd64"));
        assertFalse(Libtorch.isSupported("mac os x", "x86_64"));
        assertFalse(Libtorch.isSupported("windows 11", "aarch64"));
        assertTrue(Libtorch.isIntelMac("mac os x", "x86_64"));
    }

    @Test
    void devicesAreReadAsTheyArePrinted() {
        for (String name : new String[] {"cpu", "gpu:0", "gpu:3"}) {
            assertEquals(name, TorchDevice.parse(name).toString());
        }
        assertThrows(IllegalArgumentException.class, () -> TorchDevice.parse("cuda"));
    }

    private Path libtorch(String version, boolean cuda) throws Exception {
        Path lib = Files.createDirectories(folder.resolve("libtorch/lib"));
        Files.createFile(lib.resolve(System.mapLibraryName("torch")));
        if (cuda) {
            Files.createFile(lib.resolve(System.mapLibraryName("torch_cuda")));
        }
        Files.writeString(folder.resolve("libtorch/build-version"), version + "\n");
        return folder.resolve("libtorch");
    }
}
