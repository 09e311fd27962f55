FROM debian:12
RUN curl -fsSL https://example.com/install.sh | bash -s -- --yes
# ----
FROM debian:12
RUN wget -qO- http://example.com/install.sh | sh
# ----
FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN bash <(curl -fsSL https://example.com/install.sh)
# ----
FROM debian:12
RUN sh -c "$(curl -fsSL https://example.com/install.sh)"
