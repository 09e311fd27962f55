FROM debian:bookworm
RUN curl -fsSL https://example.org/key.gpg -o /etc/apt/keyrings/example.gpg
RUN echo "deb [signed-by=/etc/apt/keyrings/example.gpg] https://example.org/apt stable main" > /etc/apt/sources.list.d/example.list
RUN apt-get update && apt-get install -y example
# ----
FROM debian:bookworm
RUN curl -fsSL https://example.org/key.gpg -o /usr/share/keyrings/example.gpg && echo "deb [signed-by=/usr/share/keyrings/example.gpg] https://example.org/apt stable main" | tee /etc/apt/sources.list.d/example.list && apt-get update && apt-get install -y example
# ----
FROM ubuntu:24.04
RUN add-apt-repository -y ppa:deadsnakes/ppa && apt-get update && apt-get install -y python3.13
# ----
FROM debian:bookworm
RUN curl -fsSL https://example.org/key.gpg -o /etc/apt/trusted.gpg.d/example.gpg && echo "deb https://example.org/apt stable main" > /etc/apt/sources.list.d/example.list && apt-get update && apt-get install -y example

# ----
FROM debian:bookworm
RUN sed -i 's/Components: main/Components: main contrib non-free/' /etc/apt/sources.list.d/debian.sources
RUN apt-get update && apt-get install -y unrar
# ----
FROM ubuntu:24.04
RUN add-apt-repository universe && apt-get update && apt-get install -y jq
# ----
FROM ubuntu:22.04
RUN apt-key adv --keyserver keyserver.ubuntu.com --recv 0A1B2C3D
RUN echo "deb http://example.org/apt stable main" | tee -a /etc/apt/sources.list.d/example.list
RUN apt-get update
RUN apt-get install -y curl
RUN apt-get install -y example
