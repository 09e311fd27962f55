FROM gcc:14 AS build
WORKDIR /src
COPY . .
RUN cmake -B build && cmake --build build
RUN mkdir /out && cp build/bin/server /out/
FROM debian:bookworm
COPY --from=build /out /app
