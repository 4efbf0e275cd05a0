package dev.dateline.lab.train;

import java.util.stream.IntStream;

/**
 * Vectors put together by their angles (spherical k-means).
 *
 * @param nearest the cluster of each vector
 * @param centres of the clusters, each of length 1
 */
record Clusters(int[] nearest, float[][] centres) {
    /** The first vectors, those of the most frequent words, are where the centres begin. */
    private static final int MOST_BEGINNINGS = 8_000;

    static Clusters of(float[][] vectors, int count, int rounds) {
        int[] nearest = new int[vectors.length];
        if (vectors.length == 0) {
            return new Clusters(nearest, vectors);
        }
        int dimensions = vectors[0].length;
        float[][] centres = new float[count][];
        for (int c = 0; c < count; c++) {
            centres[c] = vectors[(int) ((long) c * Math.min(vectors.length, MOST_BEGINNINGS) / count)].clone();
        }
        for (int round = 0; round < rounds; round++) {
            float[][] sums = new float[count][dimensions];
            IntStream.range(0, vectors.length).parallel().forEach(i -> nearest[i] = nearest(vectors[i], centres));
            for (int i = 0; i < vectors.length; i++) {
                float[] sum = sums[nearest[i]];
                for (int d = 0; d < dimensions; d++) {
                    sum[d] += vectors[i][d];
                }
            }
            for (int c = 0; c < count; c++) {
                centres[c] = unit(sums[c]);
            }
        }
        return new Clusters(nearest, centres);
    }

    private static int nearest(float[] vector, float[][] centres) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float product = product(vector, centres[c]);
            if (product > most) {
                most = product;
                best = c;
            }
        }
        return best;
    }

    /** Four sums at once, which keeps the processor busier. */
    private static float product(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int d = 0;
        for (; d + 3 < a.length; d += 4) {
            s0 += a[d] * b[d];
            s1 += a[d + 1] * b[d + 1];
            s2 += a[d + 2] * b[d + 2];
            s3 += a[d + 3] * b[d + 3];
        }
        for (; d < a.length; d++) {
            s0 += a[d] * b[d];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Brings a vector to length 1, unless it is nought. */
    static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float norm = square > 0 ? (float) Math.sqrt(square) : 1;
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return vector;
    }
}
