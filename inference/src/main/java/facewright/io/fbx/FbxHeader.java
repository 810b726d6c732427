package facewright.io.fbx;

import static facewright.io.fbx.FbxNode.p;

import facewright.domain.FrameRate;
import java.util.List;
import java.util.Map;

/**
 * Everything around the objects: header, settings, documents, definitions, takes. The time of
 * creation is fixed, so that the same motion gives the same bytes.
 */
final class FbxHeader {
    private static final String CREATOR = "Facewright";
    private static final byte[] FILE_ID = {
        0x28,
        (byte) 0xb3,
        0x2a,
        (byte) 0xeb,
        (byte) 0xb6,
        0x24,
        (byte) 0xcc,
        (byte) 0xc2,
        (byte) 0xbf,
        (byte) 0xc8,
        (byte) 0xb0,
        0x2a,
        (byte) 0xa9,
        0x2b,
        (byte) 0xfc,
        (byte) 0xf1
    };

    private FbxHeader() {}

    /** The nodes before {@code Documents}. */
    static List<FbxNode> nodes(FrameRate rate, long stopTime) {
        FbxNode stamp =
                new FbxNode("CreationTimeStamp")
                        .with("Version", 1000)
                        .with("Year", 1970)
                        .with("Month", 1)
                        .with("Day", 1)
                        .with("Hour", 10)
                        .with("Minute", 0)
                        .with("Second", 0)
                        .with("Millisecond", 0);
        FbxNode header =
                new FbxNode("FBXHeaderExtension")
                        .with("FBXHeaderVersion", 1003)
                        .with("FBXVersion", FbxByteWriter.version())
                        .with("EncryptionType", 0)
                        .with(stamp)
                        .with("Creator", CREATOR);
        return List.of(
                header,
                FbxNode.array("FileId", FILE_ID),
                new FbxNode("CreationTime", "1970-01-01 10:00:00:000"),
                new FbxNode("Creator", CREATOR),
                settings(rate, stopTime));
    }

    private static FbxNode settings(FrameRate rate, long stopTime) {
        int mode = FbxTime.mode(rate);
        double custom = mode == FbxTime.CUSTOM ? rate.framesPerSecond() : -1;
        return new FbxNode("GlobalSettings")
                .with("Version", 1000)
                .with(
                        FbxNode.properties70(
                                integer("UpAxis", 1),
                                integer("UpAxisSign", 1),
                                integer("FrontAxis", 2),
                                integer("FrontAxisSign", 1),
                                integer("CoordAxis", 0),
                                integer("CoordAxisSign", 1),
                                integer("OriginalUpAxis", -1),
                                integer("OriginalUpAxisSign", 1),
                                p("UnitScaleFactor", "double", "Number", "", 1.0),
                                p("OriginalUnitScaleFactor", "double", "Number", "", 1.0),
                                p("AmbientColor", "ColorRGB", "Color", "", 0.0, 0.0, 0.0),
                                p("DefaultCamera", "KString", "", "", "Producer Perspective"),
                                p("TimeMode", "enum", "", "", mode),
                                p("TimeSpanStart", "KTime", "Time", "", 0L),
                                p("TimeSpanStop", "KTime", "Time", "", stopTime),
                                p("CustomFrameRate", "double", "Number", "", custom)));
    }

    private static FbxNode integer(String name, int value) {
        return p(name, "int", "Integer", "", value);
    }

    static FbxNode documents(long id, String take) {
        return new FbxNode("Documents")
                .with("Count", 1)
                .with(
                        new FbxNode("Document", id, "Scene", "Scene")
                                .with(
                                        FbxNode.properties70(
                                                p("SourceObject", "object", "", ""),
                                                p("ActiveAnimStackName", "KString", "", "", take)))
                                .with("RootNode", 0L));
    }

    /** The number of objects of each type, with the defaults of their properties. */
    static FbxNode definitions(Map<String, Integer> counts) {
        int total = 1 + counts.values().stream().mapToInt(Integer::intValue).sum();
        FbxNode definitions =
                new FbxNode("Definitions")
                        .with("Version", 100)
                        .with("Count", total)
                        .with(new FbxNode("ObjectType", "GlobalSettings").with("Count", 1));
        counts.forEach(
                (type, count) -> {
                    if (count > 0) {
                        definitions.with(objectType(type, count));
                    }
                });
        return definitions;
    }

    private static FbxNode objectType(String type, int count) {
        FbxNode node = new FbxNode("ObjectType", type).with("Count", count);
        return switch (type) {
            case "Geometry" -> node.with(FbxTemplates.mesh());
            case "Model" -> node.with(FbxTemplates.model());
            case "Material" -> node.with(FbxTemplates.material());
            case "Texture" -> node.with(FbxTemplates.texture());
            case "Video" -> node.with(FbxTemplates.video());
            case "AnimationStack" -> node.with(FbxTemplates.animationStack());
            case "AnimationLayer" -> node.with(FbxTemplates.animationLayer());
            case "AnimationCurveNode" -> node.with(FbxTemplates.animationCurveNode());
            default -> node;
        };
    }

    static FbxNode takes(String take, long stopTime) {
        return new FbxNode("Takes")
                .with("Current", take)
                .with(
                        new FbxNode("Take", take)
                                .with("FileName", take.replace(' ', '_') + ".tak")
                                .with("LocalTime", 0L, stopTime)
                                .with("ReferenceTime", 0L, stopTime));
    }
}
