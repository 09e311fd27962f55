FROM debian:bookworm
RUN find build -name "*.o" -exec cp {} /app/lib \;
RUN find /usr/lib -name "*.so" -exec strip {} \;
RUN find . -name "*.so" -exec cp {} {}.bak \;
