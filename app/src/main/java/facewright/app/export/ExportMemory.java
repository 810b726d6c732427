package facewright.app.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the choices of the last export as texts by key. */
public interface ExportMemory {
    Optional<String> get(String key);

    void put(String key, String value);

    /** One that forgets everything with the program. */
    static ExportMemory inMemory() {
        Map<String, String> values = new HashMap<>();
        return new ExportMemory() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
