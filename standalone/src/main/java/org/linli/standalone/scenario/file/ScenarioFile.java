package org.linli.standalone.scenario.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a scenario. A key that it does not know is an error that names the key, never passed over. */
public final class ScenarioFile {

    private static final JsonMapper KEYS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addHandler(new UnknownKeysOfTables())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private ScenarioFile() {}

    /**
     * @throws BadScenario if there is no such file, or it cannot be played
     */
    public static Scenario read(Path file) {
        try {
            return ScenarioCheck.checked(parse(Files.readString(file)));
        } catch (NoSuchFileException missing) {
            throw new BadScenario("no file " + file, missing);
        } catch (IOException unreadable) {
            throw new BadScenario("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    static Scenario parse(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return KEYS.convertValue(new Yaml(new SafeConstructor(options)).load(yaml), Scenario.class);
        } catch (YAMLException malformed) {
            throw new BadScenario("not YAML: " + malformed.getMessage(), malformed);
        } catch (UnrecognizedPropertyException unknown) {
            throw new BadScenario("unknown key: " + pathOf(unknown), unknown);
        } catch (DatabindException wrong) {
            throw new BadScenario(pathOf(wrong) + ": " + wrong.getOriginalMessage(), wrong);
        }
    }

    private static String pathOf(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    /** A table of counts has fixed keys too. */
    private static final class UnknownKeysOfTables extends DeserializationProblemHandler {

        @Override
        public Object handleWeirdKey(DeserializationContext context, Class<?> type, String key, String failure) {
            throw UnrecognizedPropertyException.from(context.getParser(), type, key, List.of());
        }
    }
}
