FROM alpine:3.20
run true
Copy a b
# ----
from alpine:3.20
run true
CMD ["true"]
