FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
# ----
FROM alpine:3.22
RUN apk add --no-cache postgresql-client
COPY app /app
CMD ["/app"]
