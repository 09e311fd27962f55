FROM debian:bookworm
RUN apt-get update && apt-get install -y curl && curl -O https://example.com/x
CMD ["/x"]
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
HEALTHCHECK CMD curl -f http://localhost/
CMD ["/x"]
# ----
FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y curl
FROM scratch
COPY --from=build /etc/passwd /
# ----
FROM debian:bookworm
RUN apt-get update && apt-get install -y curl
CMD ["/bin/bash"]
