package facewright.io.fbx;

import java.util.ArrayList;
import java.util.List;

/**
 * One node of an FBX file: a name, properties and children. Property types: Boolean, Short,
 * Integer, Long, Float, Double, String, byte[], and arrays int[], long[], float[], double[].
 */
final class FbxNode {
    private final String name;
    private final List<Object> properties;
    private final List<FbxNode> children = new ArrayList<>();

    FbxNode(String name, Object... properties) {
        this.name = name;
        this.properties = List.of(properties);
    }

    /** An array as the only property; varargs would spread it. */
    static FbxNode array(String name, Object array) {
        return new FbxNode(name, new Object[] {array});
    }

    String name() {
        return name;
    }

    List<Object> properties() {
        return properties;
    }

    List<FbxNode> children() {
        return children;
    }

    /** Adds a child and returns this node. */
    FbxNode with(FbxNode child) {
        children.add(child);
        return this;
    }

    /** Adds a child without children and returns this node. */
    FbxNode with(String childName, Object... childProperties) {
        return with(new FbxNode(childName, childProperties));
    }

    /** An entry of a {@code Properties70} list. */
    static FbxNode p(String name, String type, String label, String flags, Object... values) {
        Object[] all = new Object[4 + values.length];
        all[0] = name;
        all[1] = type;
        all[2] = label;
        all[3] = flags;
        System.arraycopy(values, 0, all, 4, values.length);
        return new FbxNode("P", all);
    }

    /** A {@code Properties70} list. */
    static FbxNode properties70(FbxNode... entries) {
        FbxNode list = new FbxNode("Properties70");
        for (FbxNode entry : entries) {
            list.with(entry);
        }
        return list;
    }

    /** The name of an object as FBX stores it: name, separator, class. */
    static String objectName(String name, String objectClass) {
        return name + "\u0000\u0001" + objectClass;
    }
}
