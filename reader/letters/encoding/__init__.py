"""Bytes to text: which encoding they are in, and the same bytes read in another."""

from reader.letters.encoding.decoding import WIDER, Decoded, decode, normal_name

__all__ = ["WIDER", "Decoded", "decode", "normal_name"]
