# Relative words are counted from the directory to which a cd changed, as long as that holds
FROM python:3.14
WORKDIR /tmp
COPY setup.py .
RUN python ./setup.py install && cat notes.txt
WORKDIR /src
RUN cd /opt && cp a b && ls . && (cd x && cp foo bar) && cp a b && cd - && cp c d && cd $X && cp e f
RUN curl -f https://example.com/a.tgz | (cd /opt && tar xz b) && touch z
SHELL ["/bin/bash", "-c"]
RUN pushd /opt && cp a b && popd && cp a b && sh -c "cd lib && cp g h" && cp i j
# Names inside an archive are no paths of the image
RUN tar -xzf x.tgz x-1.2/bin/foo && tar xf y.tar '*.so' && tar -czf z.tgz lib && tar -C /opt/a -cf o.tar . lib
RUN unzip a.zip 'x/*' -d /opt && jar xf a.jar META-INF/x && bsdtar -xf a.zip b/c
