apt-get update || true; make test || exit 1; [ -f x ] || exit 1; [ -d y ] && ls; test -z "$A" || echo no; a || b && c
echo hi >&2; cmd >/dev/null 2>&1; cmd > log 2>&1; : > new; >> touched; exec > all.log; cat </dev/null; x 3>f 4>>g 5<h; echo a > /dev/stdout
x=$(< file) y= z+=more w="$(id -u)" v=`date`; n=(); n+=(a); n[2]=; n[1]=x
echo ${a:-} ${b-} ${c:?} ${d?} ${e?msg} ${f+x} ${g//x} ${h/x} ${i/#x/y} ${j/%x/y} ${k/#x} ${l/%x} ${m:2} ${n@Q} ${#o[@]} ${p^} ${q,,}
echo '' 'plain' 'a b' '$x' '*.c' 'a;b' 'a
b' "" "plain" "a b" "$x y" "$(id)" "*.c" "a;b" "a
b" $"l" $'\t' a\ b \; \\ \$ "\$"
echo {1..3} {a,b}c{d,e} {x..z}{1,2} {$a,b} ~ ~root/x [ab]* ?(x) $() $((2+2)) <(ls) >(cat)
while true; do sleep 1; done; for a; do b; done; for f in /usr/local/share/one/two /usr/local/share/three/four /usr/local/share/five; do x; done
if a; then b; else c; fi; case $x in a) ;; *) y; esac; if x; then y; fi
((i++)); [[ -n $x ]]; [[ $a -gt 1 ]]; [[ $x ]]; sleep 5 &
X=abc; L=(a "b c"); while ping x; do y; done; : ${a=b} ${a;b}; time -- x; a &>>both.log; b &>/dev/null; c 2>&1 | d; e 5>&4; f >& all.log
set -ex; a; b && c; d; echo ${a#[ab]?@(x|y)} x=$(p; q) "${b%\"}"; z=*.c{a,b}; case $x in a*|[bc]) y; esac
case $x in @(a|b)) c;; esac
pip install 'a>=1' "b<2"
for v in "${L[@]}" "$@"; do x; done
export THREADS=$(($(nproc)*3/4))
cmake -B build -DCMAKE_BUILD_TYPE=Release -G Ninja && cmake --build build --config Release -j 4
apt-get update > /dev/null
make install > /dev/null 2>&1
apt-get purge -y 'libfoo*' && apt-get install -y libbar-* && while ! nc -z db 5432; do x; done
rm -f locales/*.[po,mo]
find /opt -name "*.so" -exec strip {} + 2>/dev/null || true
echo /opt | sh ./install.sh
# ----
[ "$(nproc)" > 2 ] && echo "many"
