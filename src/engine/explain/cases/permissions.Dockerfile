FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o server && chmod +x server
ADD https://example.com/tool /usr/local/bin/tool
RUN chmod +x /usr/local/bin/tool
RUN curl -fsSLo /usr/local/bin/x https://example.com/x && chmod 755 /usr/local/bin/x

FROM debian:bookworm-slim
COPY --from=build /src/server /usr/local/bin/server
COPY --from=build /src/start /usr/local/bin/start
COPY run.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/server
RUN chmod +x /usr/local/bin/start
RUN chmod 755 /usr/local/bin/run.sh
CMD ["server"]
