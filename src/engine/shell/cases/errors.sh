fi; a
echo "abc
