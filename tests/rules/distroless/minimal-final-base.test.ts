import { minimalFinalBase } from '../../../src/checker/rules/distroless/minimal-final-base.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(minimalFinalBase, {
  'the CUDA compiler for nothing': dockerfile`
    FROM nvidia/cuda:⟦12.9.1-devel-ubuntu24.04⟧
    RUN pip install torch
  `,
  'a JDK that only runs': dockerfile`
    FROM eclipse-temurin:⟦21-jdk⟧
    COPY app.jar /app.jar
    CMD ["java", "-jar", "/app.jar"]
  `,
  'the kit of the build stage once more': dockerfile`
    FROM golang:1.27 AS build
    RUN go build -o /app .
    FROM ⟦golang:1.27⟧
    COPY --from=build /app /app
    CMD ["/app"]
  `,
  'also of .NET': dockerfile`
    FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
    RUN dotnet publish -o /out
    FROM ⟦mcr.microsoft.com/dotnet/sdk:9.0⟧
    COPY --from=build /out /app
    CMD ["dotnet", "/app/app.dll"]
  `,
  'lower-case keywords and CRLF change nothing':
    'from eclipse-temurin:⟦21-jdk⟧\r\ncmd ["java", "-jar", "/app.jar"]\r\n',
  'a backtick escape changes nothing':
    '# escape=`\nFROM `\n  nvidia/cuda:⟦12.9.1-devel-ubuntu24.04⟧\n',
  'runtime images': dockerfile`
    FROM nvidia/cuda:12.9.1-runtime-ubuntu24.04
    CMD ["/app"]
  `,
  'a JRE': dockerfile`
    FROM eclipse-temurin:21-jre
    CMD ["java", "-jar", "/app.jar"]
  `,
  'something is compiled here': dockerfile`
    FROM nvidia/cuda:12.9.1-devel-ubuntu24.04
    RUN nvcc -o /app main.cu
  `,
  'a script may compile': dockerfile`
    FROM nvidia/cuda:12.9.1-devel-ubuntu24.04
    COPY setup.sh /tmp/
    RUN bash /tmp/setup.sh
    FROM nvidia/cuda:12.9.1-devel-ubuntu24.04
    COPY setup.py .
    RUN python3 setup.py install
  `,
  'the kit itself is what runs': dockerfile`
    FROM node:24 AS assets
    RUN npm run build
    FROM golang:1.27
    COPY --from=assets /dist /dist
    CMD ["go", "run", "."]
  `,
  'other tools of a JDK': dockerfile`
    FROM eclipse-temurin:21-jdk
    CMD ["jshell"]
  `,
  'a stage for development': dockerfile`
    FROM nvidia/cuda:12.9.1-devel-ubuntu24.04 AS dev
    CMD ["bash"]
  `,
  'a build stage is left behind': dockerfile`
    FROM eclipse-temurin:21-jdk AS build
    FROM eclipse-temurin:21-jre
    CMD ["java", "-jar", "/app.jar"]
  `,
  'a tag that cannot be known': dockerfile`
    ARG TAG
    FROM nvidia/cuda:$TAG
  `,
  'a heredoc is not read as instructions': dockerfile`
    FROM alpine:3.22
    COPY <<EOF /Dockerfile
    FROM nvidia/cuda:12.9.1-devel-ubuntu24.04
    EOF
  `,
});
