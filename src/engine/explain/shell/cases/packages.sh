apt-get install -y 'libgnutls*' libssl[0-9].*
gradle dependencies || return 0; make check; exit 0
sed -i s/^#.*baseurl=http/baseurl=http/g a.repo; dotnet tool install -g dotnet-ef --version 7.*
