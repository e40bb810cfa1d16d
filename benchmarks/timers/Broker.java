import java.io.IOException;
import org.linli.embedded.EmbeddedKafka;

/** A Kafka in a process of its own. */
public final class Broker {

    private Broker() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var settings = Settings.fromEnvironment();
        var kafka = EmbeddedKafka.start(settings.work().resolve("kafka"), settings.kafkaPort(), settings.kafkaPort() + 1);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        Thread.currentThread().join();
    }
}
