FROM rust:1.80 AS tools
COPY tools /tools
RUN make -C /tools

FROM rust:1.80 AS build
WORKDIR /src
RUN --mount=type=bind,source=Cargo.toml,target=Cargo.toml --mount=type=cache,target=/usr/local/cargo/registry cargo fetch
RUN --mount=type=bind,target=. --mount=type=bind,from=tools,source=/tools,target=/tools cargo build --release --target-dir /out
RUN --mount=type=bind,from=alpine:3.20,target=/mnt cp /mnt/etc/os-release /out/

FROM scratch
COPY --from=build --chown=1000 /out/release/app /app
COPY --exclude=*.md --exclude=drafts docs /docs
COPY <<EOF /etc/motd
hello
EOF
USER 1000
