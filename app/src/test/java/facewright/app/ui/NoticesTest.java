package facewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.AppText;
import facewright.domain.StudioException;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void showsTheTextOfAStudioException() {
        notices.showFailure("Import", new StudioException(AppText.of("export.folder-empty")));

        Notice notice = notices.items().get(0);
        assertEquals(AppText.get("export.folder-empty"), notice.text());
        assertTrue(notice.details().orElseThrow().contains("StudioException"));
    }

    @Test
    void hidesTheTextOfOtherExceptionsBehindDetails() {
        notices.showFailure(new IllegalStateException("index 7 of 3"));

        Notice notice = notices.items().get(0);
        assertFalse(notice.text().contains("index 7"));
        assertTrue(notice.details().orElseThrow().contains("index 7 of 3"));
        assertTrue(notice.isSticky());
    }

    @Test
    void keepsTheNewestThreeAndNeverTheSameTwice() {
        for (String title : new String[] {"a", "b", "c", "d", "d"}) {
            notices.show(new Notice(Notice.Kind.WARNING, title, "text"));
        }

        assertEquals(
                java.util.List.of("b", "c", "d"),
                notices.items().stream().map(Notice::title).toList());
    }
}
