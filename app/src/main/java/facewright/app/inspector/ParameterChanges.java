package facewright.app.inspector;

/** Hears what people do to a parameter. Values are canonical texts. */
interface ParameterChanges {
    /** The control is being moved; follows quickly, undoes as one step. */
    void moving(String key, String value);

    /** The control has come to rest. */
    void settled(String key, String value);
}
