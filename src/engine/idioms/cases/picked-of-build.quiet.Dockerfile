FROM gcc:14
WORKDIR /src
COPY . .
RUN cmake -B build && cmake --build build
RUN cp build/bin/server /usr/local/bin/
# ----
FROM gcc:14 AS build
WORKDIR /src
COPY . .
RUN cp config/server /out/
FROM debian:bookworm
COPY --from=build /out /app
