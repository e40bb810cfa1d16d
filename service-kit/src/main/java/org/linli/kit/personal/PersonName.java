package org.linli.kit.personal;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A person's name: 1 to 50 letters of any script, with {@code · . ' -} or a space between its parts. */
@JsonDeserialize(using = PersonName.Reader.class)
public final class PersonName extends Personal {

    private static final int LONGEST = 50;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}]+([·.' -]{1,2}[\\p{L}\\p{M}]+)*\\.?");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** Surnames of two characters; of a name with any other, only the first character stays. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "夏侯", "轩辕", "南宫", "独孤",
            "端木", "钟离", "呼延", "申屠", "太史", "闻人", "赫连", "澹台", "濮阳", "万俟", "鲜于", "闾丘", "亓官", "巫马", "漆雕", "拓跋", "百里", "东郭",
            "南门", "西门", "左丘", "梁丘", "第五", "纳兰", "完颜", "达奚", "公冶", "宗政", "淳于", "单于", "颛孙", "乐正");

    PersonName(String value) {
        super(value);
    }

    /** @throws BadPersonalValue if no name looks like this */
    public static PersonName of(String text) {
        var name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replace('•', '·');
        if (name.codePointCount(0, name.length()) > LONGEST
                || !FORM.matcher(name).matches()) {
            throw new BadPersonalValue("must be a name of 1 to 50 letters");
        }
        return new PersonName(name);
    }

    @Override
    public Kind kind() {
        return Kind.NAME;
    }

    /** The surname and a star for each further character: 张*, 欧阳**; of other scripts the first letter: J**. */
    @Override
    public String masked() {
        var name = plain();
        var length = name.codePointCount(0, name.length());
        if (length == 1) {
            return "*";
        }
        if (!HAN.matcher(name).matches()) {
            return first(name, 1) + "**";
        }
        var surname = length > 2 && COMPOUND.contains(first(name, 2)) ? 2 : 1;
        return first(name, surname) + "*".repeat(length - surname);
    }

    private static String first(String name, int characters) {
        return name.substring(0, name.offsetByCodePoints(0, characters));
    }

    static final class Reader extends PersonalReader<PersonName> {
        Reader() {
            super(PersonName.class, PersonName::of);
        }
    }
}
