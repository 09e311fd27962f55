# A build argument that does not reach the stage that builds, and a task before another.
FROM denoland/deno:2.5.0 AS builder
WORKDIR /app
COPY deno.json deno.lock ./
RUN deno install
COPY web web
ENV BASE_URL="/"
RUN deno task prod:web
RUN deno task prod:api

FROM debian:bookworm-slim
COPY --from=builder /app/dist/api /app/server
ARG BASE_URL=/
ENV BASE_URL=${BASE_URL}
CMD ["/app/server"]
