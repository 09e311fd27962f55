# An option whose value xargs adds; one without any may belong to another program of that name
FROM rust:1.88
COPY rust-toolchain packages.txt /work/
RUN xargs rustup which cargo --toolchain < /work/rust-toolchain
RUN xargs -a /work/packages.txt apt-get install -y -t
RUN curl -fsSL https://example.com/tool.tar.gz -o
