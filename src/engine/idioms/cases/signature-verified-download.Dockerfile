FROM debian:bookworm
RUN export GNUPGHOME="$(mktemp -d)" && curl -O https://example.org/a.tgz -O https://example.org/a.tgz.asc && gpg --batch --keyserver keys.openpgp.org --recv-keys 0123 && gpg --batch --verify a.tgz.asc a.tgz && rm -rf "$GNUPGHOME" a.tgz.asc
# ----
FROM debian:bookworm
COPY keys.asc /keys.asc
RUN curl -O https://example.org/a.sig && gpg --verify a.sig a
