package facewright.app.window;

import facewright.app.AppText;
import facewright.app.timeline.PlaybackKeys;
import facewright.app.ui.StudioAction;
import java.util.ArrayList;
import java.util.List;

/** What stands on the shortcut sheet. */
final class ShortcutTexts {
    private ShortcutTexts() {}

    static List<List<ShortcutSheet.Group>> columns(
            StudioActions actions,
            List<StudioAction> viewActions,
            List<StudioAction> reviewActions) {
        ShortcutSheet.Group playback =
                new ShortcutSheet.Group(
                        AppText.get("window.shortcuts-playback"),
                        PlaybackKeys.shortcuts().stream()
                                .map(s -> new ShortcutSheet.Line(s.keys(), s.description().text()))
                                .toList());
        ShortcutSheet.Group project =
                group(
                        AppText.get("window.shortcuts-project"),
                        List.of(
                                actions.newProject,
                                actions.openProject,
                                actions.save,
                                actions.saveAs,
                                actions.addRecordings,
                                actions.demoClips,
                                actions.export,
                                actions.settings,
                                actions.quit));
        List<ShortcutSheet.Line> edits = new ArrayList<>();
        // Their labels say what would be undone now.
        edits.add(
                new ShortcutSheet.Line(actions.undo.shortcut(), AppText.get("window.action-undo")));
        edits.add(
                new ShortcutSheet.Line(actions.redo.shortcut(), AppText.get("window.action-redo")));
        edits.addAll(
                lines(
                        List.of(
                                actions.rename,
                                actions.duplicate,
                                actions.remove,
                                actions.removeClip,
                                actions.animateWith,
                                actions.reanimate,
                                actions.cancelAnimation)));
        edits.addAll(lines(reviewActions));
        ShortcutSheet.Group edit =
                new ShortcutSheet.Group(AppText.get("window.shortcuts-edit"), edits);
        ShortcutSheet.Group view = group(AppText.get("window.shortcuts-view"), viewActions);
        ShortcutSheet.Group mouse =
                new ShortcutSheet.Group(
                        AppText.get("window.shortcuts-mouse"),
                        List.of(
                                new ShortcutSheet.Line(
                                        AppText.get("window.mouse-reset-keys"),
                                        AppText.get("window.mouse-reset")),
                                new ShortcutSheet.Line(
                                        AppText.get("window.mouse-orbit-keys"),
                                        AppText.get("window.mouse-orbit")),
                                new ShortcutSheet.Line(
                                        AppText.get("window.mouse-zoom-keys"),
                                        AppText.get("window.mouse-zoom"))));
        return List.of(List.of(playback), List.of(project, view), List.of(edit, mouse));
    }

    private static ShortcutSheet.Group group(String heading, List<StudioAction> actions) {
        return new ShortcutSheet.Group(heading, lines(actions));
    }

    private static List<ShortcutSheet.Line> lines(List<StudioAction> actions) {
        return actions.stream()
                .map(
                        action ->
                                new ShortcutSheet.Line(
                                        action.shortcut(), action.label().replace("...", "")))
                .toList();
    }
}
