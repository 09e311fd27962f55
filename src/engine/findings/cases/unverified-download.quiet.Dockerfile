FROM debian:12
RUN curl -fsSLo tool.tgz https://example.com/tool.tgz && echo "0123 tool.tgz" | sha256sum -c && tar -xzf tool.tgz
RUN curl -fsSLo a.json https://example.com/a.json
ADD --checksum=sha256:0000000000000000000000000000000000000000000000000000000000000000 https://example.com/a /a
# ----
FROM debian:12
ARG REVISION=ccea64b17ade832753db933658047ede9f31a380
RUN curl -fsSL "https://github.com/h2o/h2o/archive/${REVISION}.tar.gz" | tar -xz
# ----
FROM debian:12
ARG SCRIPT_SHA="0f3e"
RUN curl -fsSL https://example.com/main/setup.sh -o /tmp/setup.sh \
  && ([ "${SCRIPT_SHA}" = "unchecked" ] || (echo "${SCRIPT_SHA} */tmp/setup.sh" | sha256sum -c -)) \
  && bash /tmp/setup.sh
# ----
FROM debian:12
RUN wget -q https://example.com/tool.tar.xz
RUN echo "0123  tool.tar.xz" | sha256sum -c
RUN tar xf tool.tar.xz
# ----
FROM debian:12
RUN wget -q https://example.com/list.txt
RUN tar xf other.tar.xz
# ----
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; if ((Get-FileHash a.zip).Hash -ne 'AA') { exit 1 }; Expand-Archive a.zip C:/a
