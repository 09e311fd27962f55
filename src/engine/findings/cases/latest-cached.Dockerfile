FROM debian:12
RUN curl -fsSL https://api.github.com/repos/acme/tool/releases/latest | jq -r .tag_name > /version
# ----
FROM debian:12
RUN URL=$(curl -s https://api.github.com/repos/acme/tool/releases/latest | jq -r .tarball_url) && wget -qO- "$URL" | tar -xz
# ----
FROM debian:12
RUN wget -O /tool https://example.com/download/latest
