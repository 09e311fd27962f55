FROM rust:1.82
WORKDIR /app
COPY recipe.json .
RUN cargo chef cook --release
COPY . .
RUN cargo build --release
