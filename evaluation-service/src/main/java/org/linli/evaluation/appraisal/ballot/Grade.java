package org.linli.evaluation.appraisal.ballot;

/** What a voter can say of a nominee. How many points each is worth is a setting. */
public enum Grade {
    /** 优秀. */
    EXCELLENT,
    /** 良好. */
    GOOD,
    /** 一般. */
    FAIR,
    /** 较差. */
    POOR;

    /** As it is stored: its first letter. */
    char letter() {
        return name().charAt(0);
    }

    static Grade of(char letter) {
        for (var grade : values()) {
            if (grade.letter() == letter) {
                return grade;
            }
        }
        throw new IllegalArgumentException("no grade: " + letter);
    }
}
