# Lines that look like others which want a warning, and need none.
FROM alpine:3.22 AS files
RUN mkdir -p /home/mc/.mc
RUN touch /home/mc/.mc/skin && chown -R nobody /home/mc
RUN rm -rf /etc/motd
RUN cp /etc/passwd /etc/passwd.old
RUN git clone --depth 1 --branch v4.8.21 https://example.com/mc.git /src

FROM debian:trixie-slim
RUN apt update && apt-get install -y --no-install-recommends git && apt-get dist-clean
COPY --from=files /src /src
RUN chown -R nobody /src
CMD ["sleep", "infinity"]

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
COPY --from=files /src /usr/share/dotnet
ENV REACT_APP_A=1 REACT_APP_B=2
