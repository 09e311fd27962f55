FROM rust:1.90 AS b
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/app/target cargo build --release && cp target/release/app /app/server
FROM debian:13-slim
COPY --from=b /app/server /usr/local/bin/app
# ----
FROM rust:1.90 AS b
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/app/target ./build.sh
RUN ./collect.sh
FROM debian:13-slim
COPY --from=b /app/target/release/app /usr/local/bin/app
# ----
FROM node:22 AS b
WORKDIR /app
COPY . .
RUN npm ci && npm run build
FROM nginx:1.29
COPY --from=b /app/dist /usr/share/nginx/html
COPY --from=b /etc/ssl/certs /etc/ssl/certs
# ----
FROM example.org/builder AS b
RUN npm run build
FROM nginx:1.29
COPY --from=b /out /usr/share/nginx/html
# ----
FROM rust:1.90 AS b
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/app/target cargo test
RUN cargo build --release
FROM debian:13-slim
COPY --from=b /app/target/release/app /usr/local/bin/app
