# Arguments that run nothing, addresses, names before a version, what a line makes itself
FROM golang:1.26-alpine AS build
ARG TOOL_VERSION=v2.4.1
WORKDIR /src
COPY . .
RUN go vet ./... && go build -o tool .
RUN git clone --depth 1 https://github.com/example/project.git /project && wget https://example.com/simple/ && wget https://example.com && wget http://localhost:8080 && wget http://localhost/ready && wget http://localhost
RUN npm install -g doctoc@${TOOL_VERSION#v} && doctoc README.md
RUN $VENV/bin/pip install flask==${TOOL_VERSION#v}
FROM maven:3.9-eclipse-temurin-21 AS jar
WORKDIR /src
COPY pom.xml .
COPY src ./src
RUN mvn -B clean package
FROM eclipse-temurin:21-jre
USER 1000
COPY --from=jar /src/target/*.jar /app/app.jar
COPY settings.json /app/settings.json
WORKDIR /app
ENTRYPOINT ["java", "-jar", "app.jar"]
CMD ["--port", "8080"]
HEALTHCHECK CMD wget -q -O - http://localhost:8080/health
FROM debian
RUN chmod 0444 /a && chmod 755 /b && chmod 640 /c
RUN apt-get update && apt-get install -y ca-certificates && update-ca-certificates
FROM debian
COPY own.crt /usr/local/share/ca-certificates/own.crt
RUN update-ca-certificates
RUN chmod 000 /m && chmod 111 /m && chmod 222 /m && chmod 333 /m && chmod 555 /m && chmod 666 /m && chmod 777 /m && \
    chmod 700 /m && chmod 711 /m && chmod 722 /m && chmod 733 /m && chmod 744 /m && chmod 766 /m && chmod 677 /m && \
    chmod 012 /m && chmod 123 /m && chmod 234 /m && chmod 345 /m && chmod 456 /m && chmod 567 /m && chmod 670 /m && \
    chmod 701 /m
