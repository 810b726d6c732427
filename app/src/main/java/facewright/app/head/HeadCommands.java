package facewright.app.head;

import facewright.app.project.HeadChoice;

/** What people can do with the project's head. */
public interface HeadCommands {
    /** Uses another head; successive changes of one head undo as one step. */
    void chooseHead(HeadChoice wanted);

    /** Ends a run of changes: the next one is an undo step of its own. */
    void endChange();

    /** Asks for a head file and uses its head. */
    void openHeadFile();

    /** Asks where to and writes the head into a file. */
    void saveHeadFile();
}
