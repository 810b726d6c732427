package facewright.assets.head.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Lines that age draws, in the front view of the left half; millimetres. */
final class Wrinkles {
    /** Widths from a line at which it cannot be seen any more. */
    private static final double FAR = 6;

    /** A line through points with its width and its depth, 0 to 1. */
    private static final class Line {
        private final double[][] points;
        private final double width;
        private final double depth;
        private final double left;
        private final double right;
        private final double low;
        private final double high;

        Line(double[][] points, double width, double depth) {
            this.points = points;
            this.width = width;
            this.depth = depth;
            DoubleSummaryStatistics across =
                    Arrays.stream(points).mapToDouble(p -> p[0]).summaryStatistics();
            DoubleSummaryStatistics up =
                    Arrays.stream(points).mapToDouble(p -> p[1]).summaryStatistics();
            left = across.getMin();
            right = across.getMax();
            low = up.getMin();
            high = up.getMax();
        }

        double at(double x, double y) {
            double best = 0;
            double reach = FAR * width;
            if (x < left - reach || x > right + reach || y < low - reach || y > high + reach) {
                return 0;
            }
            for (int i = 1; i < points.length; i++) {
                double[] a = points[i - 1];
                double[] b = points[i];
                double dx = b[0] - a[0];
                double dy = b[1] - a[1];
                double t = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
                double within = Math.max(0, Math.min(1, t));
                double ex = x - a[0] - within * dx;
                double ey = y - a[1] - within * dy;
                double along = (i - 1 + within) / (points.length - 1);
                double fade = Math.min(1, 4 * Math.min(along + .08, 1.04 - along));
                best =
                        Math.max(
                                best,
                                fade * depth * Math.exp(-(ex * ex + ey * ey) / (width * width)));
            }
            return best;
        }
    }

    private final double age;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param age 0 for none
     */
    Wrinkles(double age) {
        this.age = age;
        line(1.5, 1, 15, -44, 21, -50, 26, -58, 30, -67, 31, -75);
        line(1.1, .55, 27, -76, 26.5, -84, 25, -92);
        line(.7, .8, 47, 1, 53, 4, 58, 9);
        line(.7, .8, 48, -2, 54, -2, 60, -1);
        line(.7, .7, 47, -5, 53, -9, 58, -14);
        line(.9, .75, 18, -9, 25, -14, 34, -15.5, 42, -12);
        line(.8, .45, 20, -14, 27, -19, 36, -20, 44, -16);
        line(.9, .7, 0, 33, 14, 34.5, 28, 35, 42, 31);
        line(.9, .8, 0, 42, 15, 44, 30, 44, 44, 39);
        line(.8, .6, 0, 51, 16, 53, 31, 52, 43, 48);
        line(.8, .8, 4.5, 8, 5.5, 14, 4.5, 20);
        line(.8, .5, 0, 4.5, 6, 4, 10, 3);
        line(1.2, .5, 0, -92, 9, -91, 16, -93);
    }

    private void line(double width, double depth, double... xy) {
        double[][] points = new double[xy.length / 2][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {xy[2 * i], xy[2 * i + 1]};
        }
        lines.add(new Line(points, width, depth));
    }

    /** How deep the lines are at a point, 0 to about 1. */
    double depth(double ax, double y, double z) {
        if (age <= 0 || z < -45 || y < -98 || y > 60) {
            return 0;
        }
        double deepest = 0;
        for (Line line : lines) {
            deepest = Math.max(deepest, line.at(ax, y));
        }
        return Math.min(1, age) * deepest;
    }
}
