# Repositories that ADD clones: their refs, directories and addresses.
FROM alpine:3.22
ADD https://github.com/x/y.git /a
ADD https://github.com/x/y.git#v1 /b
ADD --keep-git-dir=true https://github.com/x/y.git#v1.2.0:docs /c
ADD https://github.com/x/y.git#0123456789abcdef0123456789abcdef01234567 /d
ADD https://github.com/x/y.git?ref=v2&subdir=src /e
ADD git@github.com:x/y.git#main /f
ADD https://github.com/x/y.git#0123456789abcdef0123456789abcdef01234567:src /g
ADD https://github.com/x/y.git#:docs /h
ADD https://github.com/x/y.git https://github.com/x/z.git /i/
