#!/bin/sh
# Writes the certificates of the tests, valid from 2020 to 2120. Needs openssl 3.
set -eu
cd "$(dirname "$0")"
rm -f ./*.pem
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/ca.cnf" <<END
[ca]
default_ca = tests
[tests]
database = $work/index
new_certs_dir = $work
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = supplied
END
: > "$work/index"

signed() { # name, extension, first and last day, more options of "openssl ca"
  name=$1 extension=$2 from=$3 to=$4
  shift 4
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$name" \
    -keyout "$name-key.pem" -out "$work/$name.csr" 2>/dev/null
  printf '%s\n' "$extension" > "$work/extension"
  openssl ca -batch -notext -config "$work/ca.cnf" -in "$work/$name.csr" -out "$name.pem" \
    -startdate "$from" -enddate "$to" -extfile "$work/extension" "$@" 2>/dev/null
}

by_authority() {
  signed "$1" "subjectAltName=$2" "$3" "$4" -cert authority.pem -keyfile authority-key.pem
}

signed authority "basicConstraints=critical,CA:TRUE" 20200101000000Z 21200101000000Z \
  -selfsign -keyfile authority-key.pem
names="DNS:localhost,DNS:portal.example,DNS:my_portal.example,DNS:xn--80awhdgm.xn--p1ai,IP:127.0.0.1"
by_authority portal "$names" 20200101000000Z 21200101000000Z
by_authority expired "$names" 20200101000000Z 20200201000000Z
by_authority early "$names" 21190101000000Z 21200101000000Z
by_authority elsewhere "DNS:elsewhere.example" 20200101000000Z 21200101000000Z
by_authority client "DNS:client.example" 20200101000000Z 21200101000000Z

# The same client in other forms, and keys of other algorithms.
openssl pkey -in client-key.pem -traditional -out client-key-sec1.pem
openssl pkcs8 -topk8 -in client-key.pem -passout pass:s3cr3t-key -out client-key-encrypted.pem
cat client.pem client-key.pem > client-with-key.pem
for algorithm in RSA ED25519; do
  openssl genpkey -algorithm "$algorithm" -out "$algorithm-key.pem" 2>/dev/null
  openssl req -x509 -key "$algorithm-key.pem" -days 36500 -subj "/CN=$algorithm" -out "$algorithm.pem"
done
rm authority-key.pem
