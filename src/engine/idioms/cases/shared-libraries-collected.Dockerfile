FROM debian:bookworm AS build
RUN mkdir -p /app/lib && find build -name "*.so*" -exec cp {} /app/lib \;
