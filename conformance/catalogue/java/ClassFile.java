import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a class file's constant pool tells: the string constants and the names of the classes that it uses. */
final class ClassFile {
  final List<String> strings = new ArrayList<>();
  final Set<String> classes = new HashSet<>();

  ClassFile(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    in.skipBytes(8);
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    List<Integer> stringIndexes = new ArrayList<>();
    List<Integer> classIndexes = new ArrayList<>();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[index] = in.readUTF();
        case 7 -> classIndexes.add(in.readUnsignedShort());
        case 8 -> stringIndexes.add(in.readUnsignedShort());
        case 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
        case 5, 6 -> {
          in.skipBytes(8);
          index++; // Long and double constants take two places.
        }
        default -> throw new IOException("unknown constant " + tag);
      }
    }
    stringIndexes.forEach((index) -> strings.add(texts[index]));
    classIndexes.forEach((index) -> classes.add(texts[index]));
  }
}
