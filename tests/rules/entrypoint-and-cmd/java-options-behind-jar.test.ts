import { javaOptionsBehindJar } from '../../../src/checker/rules/entrypoint-and-cmd/java-options-behind-jar.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(javaOptionsBehindJar, {
  'in exec form': dockerfile`
    FROM eclipse-temurin:21-jre
    CMD ["java", "-jar", "/app.jar", ⟦"-Xmx512m"⟧]
    ENTRYPOINT ["/opt/java/bin/java", "-Dx=1", "-jar", "/app.jar", ⟦"-Dy=1", "-XX:+UseZGC"⟧, "serve"]
  `,
  'a variable, in shell form': dockerfile`
    FROM eclipse-temurin:21-jre
    CMD exec java -jar app.jar ⟦$JAVA_OPTS⟧
    ENTRYPOINT ["sh", "-c", "java -jar app.jar ⟦\${JAVA_OPTS}⟧"]
  `,
  'lower-case keywords': dockerfile`
    from eclipse-temurin:21-jre
    cmd java -jar app.jar ⟦-Xms64m⟧
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM eclipse-temurin:21-jre
    CMD java -jar app.jar \`
      ⟦-Xmx64m⟧
  `,
  'before the archive': dockerfile`
    FROM eclipse-temurin:21-jre
    CMD java $JAVA_OPTS -Xmx512m -Dx=1 -jar app.jar
    ENTRYPOINT ["java", "-Xmx512m", "-jar", "app.jar", "--server.port=80"]
  `,
  'words of the program': dockerfile`
    FROM eclipse-temurin:21-jre
    CMD java -jar app.jar -D -X -v --Xmx=1 "$@" $ARGS
  `,
  'no archive, or no Java': dockerfile`
    FROM eclipse-temurin:21-jre
    CMD java -cp /app Main -Dx=1
    CMD tool -jar app.jar -Xmx512m
  `,
});
