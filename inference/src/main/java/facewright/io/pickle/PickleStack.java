package facewright.io.pickle;

import java.util.ArrayList;
import java.util.List;

/** The stack of the pickle machine, with its marks. */
final class PickleStack {
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();

    void push(Object value) {
        values.add(value);
    }

    void mark() {
        marks.add(values.size());
    }

    Object pop() throws PickleFormatException {
        if (values.isEmpty()
                || (!marks.isEmpty() && marks.get(marks.size() - 1) == values.size())) {
            throw PickleFormatException.damaged("its stack runs empty");
        }
        return values.remove(values.size() - 1);
    }

    Object peek() throws PickleFormatException {
        Object top = pop();
        values.add(top);
        return top;
    }

    /** Removes everything above the last mark, and the mark. */
    List<Object> popToMark() throws PickleFormatException {
        if (marks.isEmpty()) {
            throw PickleFormatException.damaged("a mark is missing");
        }
        int from = marks.remove(marks.size() - 1);
        List<Object> above = values.subList(from, values.size());
        List<Object> copy = new ArrayList<>(above);
        above.clear();
        return copy;
    }
}
