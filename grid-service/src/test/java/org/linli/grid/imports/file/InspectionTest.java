package org.linli.grid.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.grid.imports.file.FileRefused.Empty;
import org.linli.grid.imports.file.FileRefused.NotFeatures;
import org.linli.grid.imports.file.FileRefused.TooManyRows;
import org.linli.grid.imports.file.FileRefused.UnknownEncoding;

/** What is decided of a file while it comes in, in pieces of any size. */
class InspectionTest {

    private static final String CSV = "code,level,parent_code,name\n140213,DISTRICT,,平城区\r\n\n140214,DISTRICT,,云冈区";
    private static final String COLLECTION =
            "{\"type\":\"FeatureCollection\",\"name\":\"平城\",\"features\":[{\"a\":[{}]},{\"features\":[1,2]},null]}";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void anEncodingIsKnownByTheWholeFile(int pieces) {
        assertThat(csv(CSV.getBytes(StandardCharsets.UTF_8), pieces).encoding()).isEqualTo("UTF-8");
        assertThat(csv(CSV.getBytes(Charset.forName("GBK")), pieces).encoding()).isEqualTo("GBK");
        var marked = ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8);
        assertThat(csv(marked, pieces)).isEqualTo(new FileFacts(FileFormat.CSV, "UTF-8", marked.length, 2));
    }

    @Test
    void aLastCharacterInAnotherEncodingDecidesToo() {
        var ascii = "140213,DISTRICT,,PINGCHENG\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        var gbk = "140214,DISTRICT,,云冈区".getBytes(Charset.forName("GBK"));
        var file = Arrays.copyOf(ascii, ascii.length + gbk.length);
        System.arraycopy(gbk, 0, file, ascii.length, gbk.length);

        assertThat(csv(file, 4_096).encoding()).isEqualTo("GBK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void anotherEncodingIsRefused(String encoding) {
        var file = "140213,DISTRICT,,é,\n".getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> csv(file, 5)).isInstanceOf(UnknownEncoding.class);
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsNoText() {
        var whole = "云".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> csv(Arrays.copyOf(whole, 1), 1)).isInstanceOf(UnknownEncoding.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb\nc', 3",
        "'a\r\nb\r\n', 2",
        "'\n\na\n', 1",
        "'code,level,parent_code,name\n', 0",
        "'\uFEFF', 0",
        "'\uFEFFcode,level,parent_code,name\na', 1"
    })
    void rowsAreLinesThatAreNeitherBlankNorTheHeader(String file, int rows) {
        assertThat(csv(file.getBytes(StandardCharsets.UTF_8), 3).rows()).isEqualTo(rows);
    }

    @Test
    void asManyRowsAsAllowedAreTakenAndNoMore() {
        assertThat(csv("code,level,parent_code,name\nx\nx\nx".getBytes(StandardCharsets.UTF_8), 9)
                        .rows())
                .isEqualTo(3);
        assertThatThrownBy(() -> csv("x\nx\nx\nx".getBytes(StandardCharsets.UTF_8), 9))
                .isInstanceOf(TooManyRows.class);
        assertThatThrownBy(() -> json("{\"type\":\"FeatureCollection\",\"features\":[{},{},{},{}]}"))
                .isInstanceOf(TooManyRows.class);
    }

    @Test
    void nothingIsRefused() {
        assertThatThrownBy(() -> csv(new byte[0], 1)).isInstanceOf(Empty.class);
        assertThatThrownBy(() -> json("")).isInstanceOf(Empty.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1_000})
    void featuresAreCounted(int pieces) {
        var inspection = Inspection.of(FileFormat.GEO_JSON, 3);

        see(inspection, COLLECTION.getBytes(StandardCharsets.UTF_8), pieces);

        assertThat(inspection.facts().rows()).isEqualTo(3);
    }

    @Test
    void aByteOrderMarkInFrontOfJsonDoesNotMatter() {
        assertThat(json("\uFEFF" + COLLECTION).rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "{}",
                "{\"type\":\"Feature\",\"geometry\":null}",
                "{\"type\":\"FeatureCollection\",\"features\":[{}",
                "{\"type\":\"FeatureCollection\",\"features\":[{},]}",
                "{\"type\":\"FeatureCollection\"} {}",
                "code,level,parent_code,name",
            })
    void whatIsNoCollectionIsRefused(String json) {
        assertThatThrownBy(() -> json(json)).isInstanceOf(NotFeatures.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16LE", "UTF-16"})
    void jsonInAnotherEncodingIsRefusedForThat(String encoding) {
        var inspection = Inspection.of(FileFormat.GEO_JSON, 3);
        var file = COLLECTION.getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> {
                    see(inspection, file, 1_000);
                    inspection.facts();
                })
                .isInstanceOf(encoding.equals("UTF-16LE") ? FileRefused.class : UnknownEncoding.class);
    }

    private static FileFacts json(String json) {
        var inspection = Inspection.of(FileFormat.GEO_JSON, 3);
        see(inspection, json.getBytes(StandardCharsets.UTF_8), 4);
        return inspection.facts();
    }

    private static FileFacts csv(byte[] file, int pieces) {
        var inspection = Inspection.of(FileFormat.CSV, file.length > 1_000 ? 1_000_000 : 3);
        see(inspection, file, pieces);
        return inspection.facts();
    }

    private static void see(Inspection inspection, byte[] file, int size) {
        for (var from = 0; from < file.length; from += size) {
            inspection.see(Arrays.copyOfRange(file, from, Math.min(from + size, file.length)));
        }
    }
}
