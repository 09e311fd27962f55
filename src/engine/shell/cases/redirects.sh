a > /dev/null 2>&1 < in >> out 2>> err &> both >| forced <> rw {fd}>x 3>&- <<< "here $x"
cat <<-EOF | b && c
	hi $X \$Y `d`
	EOF
cat <<'RAW' > f
$no; x && y
RAW
cat <<A <<B; e
a
A
b
B
> only
