# One image for each module: docker build --build-arg MODULE=grid-service .
# The jar is built before (./linli build): nothing is fetched in here. .dockerignore lets only those jars in.
FROM eclipse-temurin:25-jre AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/${MODULE}-*-app.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination .out

FROM eclipse-temurin:25-jre
WORKDIR /linli
# What changes least comes first, so that a new build of a module adds one small layer.
COPY --from=layers /layers/.out/dependencies/ ./
COPY --from=layers /layers/.out/spring-boot-loader/ ./
COPY --from=layers /layers/.out/snapshot-dependencies/ ./
COPY --from=layers /layers/.out/application/ ./
USER 1000:1000
# A heap of 60 % leaves room for what Netty, threads and classes take. More options: JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "app.jar"]
