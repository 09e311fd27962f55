FROM acme/base
ENV PATH="/usr/local/bin:$PATH"
CMD ["x"]
