# A compiler beside GCC, an argument declared too early, tools that nothing calls, a library that comes along, a slow start.
ARG MARCH=x86-64-v3
FROM intel/oneapi-basekit:2025.2.2-0-devel-ubuntu24.04 AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake libcurl4-openssl-dev gnupg git curl wget
WORKDIR /src
RUN ADDRESS_URL=$(curl -fsS https://example.com/address) && curl -fsSL "$ADDRESS_URL" "$ADDRESS_URL.next" | tar -xz
RUN git clone https://github.com/ggml-org/llama.cpp.git . && cmake -B build -DCMAKE_C_COMPILER=icx -DGGML_NATIVE=OFF -DCMAKE_C_FLAGS="-O3 -march=$MARCH" && cmake --build build && cp build/bin/llama-server /opt/
FROM intel/oneapi-runtime:2025.2.2-0-devel-ubuntu24.04
RUN apt-get update && apt-get install -y --no-install-recommends curl libgomp1 \
    && find /var/cache/apt/archives /var/lib/apt/lists -not -name lock -type f -delete && find /var/log -type f -delete
COPY --from=build /opt/llama-server /app/
LABEL maintainer="Ada"
ENV LLAMA_ARG_HOST=0.0.0.0
HEALTHCHECK CMD ["curl", "-f", "http://localhost:8080/health"]
ENTRYPOINT ["/app/llama-server"]
